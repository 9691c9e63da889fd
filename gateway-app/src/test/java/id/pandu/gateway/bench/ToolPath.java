package id.pandu.gateway.bench;

/** Tells {@code benchmarks/run} how to start the other programs here: the JDK that the build runs on, and the class path. */
public final class ToolPath {

    private ToolPath() {}

    public static void main(String[] arguments) {
        System.out.println("pandu.bench.java=" + System.getProperty("java.home"));
        System.out.println("pandu.bench.classpath=" + System.getProperty("java.class.path"));
    }
}
