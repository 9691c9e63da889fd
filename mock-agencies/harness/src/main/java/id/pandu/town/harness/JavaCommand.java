package id.pandu.town.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to start a child JVM from a runnable jar or a class path, with the JDK this JVM runs on.
 *
 * @param name what to call it in messages and in front of its output
 * @param program what java runs: {@code -jar} with a jar, or {@code -cp} with a class path and a main class
 * @param jvmOptions options such as {@code -Xmx512m}
 * @param systemProperties given as {@code -D}
 * @param environment added to the environment this JVM has
 * @param arguments arguments of its main method
 * @param logFile where its output goes, null to print it with the name in front
 * @param quiet whether output is only kept for error messages, when there is no log file
 */
public record JavaCommand(
        String name,
        List<String> program,
        List<String> jvmOptions,
        Map<String, String> systemProperties,
        Map<String, String> environment,
        List<String> arguments,
        @Nullable Path logFile,
        boolean quiet) {

    /** A quiet command without options. */
    public static JavaCommand of(String name, Path jar) {
        return running(name, List.of("-jar", jar.toString()));
    }

    /** A quiet command without options that runs a class from a class path, such as this JVM's own. */
    public static JavaCommand ofClassPath(String name, String classPath, String mainClass) {
        return running(name, List.of("-cp", classPath, mainClass));
    }

    /** The same with these JVM options. */
    public JavaCommand withJvmOptions(String... options) {
        return new JavaCommand(
                name, program, List.of(options), systemProperties, environment, arguments, logFile, quiet);
    }

    /** The same with these system properties. */
    public JavaCommand withSystemProperties(Map<String, String> properties) {
        return new JavaCommand(
                name, program, jvmOptions, Map.copyOf(properties), environment, arguments, logFile, quiet);
    }

    /** The same with these environment variables, where secrets do not show in the list of processes. */
    public JavaCommand withEnvironment(Map<String, String> variables) {
        return new JavaCommand(
                name, program, jvmOptions, systemProperties, Map.copyOf(variables), arguments, logFile, quiet);
    }

    /** The same with these arguments. */
    public JavaCommand withArguments(List<String> newArguments) {
        return new JavaCommand(
                name, program, jvmOptions, systemProperties, environment, List.copyOf(newArguments), logFile, quiet);
    }

    /** The same with its output in this file. */
    public JavaCommand withLogFile(Path file) {
        return new JavaCommand(name, program, jvmOptions, systemProperties, environment, arguments, file, quiet);
    }

    /** The same with its output printed. */
    public JavaCommand printing() {
        return new JavaCommand(name, program, jvmOptions, systemProperties, environment, arguments, logFile, false);
    }

    private static JavaCommand running(String name, List<String> program) {
        return new JavaCommand(name, program, List.of(), Map.of(), Map.of(), List.of(), null, true);
    }

    /** The whole command line. */
    List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvmOptions);
        systemProperties.forEach((key, value) -> line.add("-D" + key + "=" + value));
        line.addAll(program);
        line.addAll(arguments);
        return line;
    }

    /** Leaves out properties, environment and arguments, which may hold secrets. */
    @Override
    public String toString() {
        return "JavaCommand[" + name + "]";
    }
}
