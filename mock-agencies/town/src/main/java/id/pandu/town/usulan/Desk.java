package id.pandu.town.usulan;

import id.pandu.town.worklist.MemoryWorkList;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.Vocabulary;
import id.pandu.town.worklist.WorkItem;
import id.pandu.town.worklist.WorkList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** One region's desk: takes files in, reads them, and writes a result file each time a proposal moves. */
final class Desk implements WorkList {

    private static final int MOST = 100_000;

    private final String region;
    private final DeskFolder folder;
    private final MemoryWorkList list;
    private final Clock clock;
    private final BooleanSupplier reads;
    private final Queue<String> unread = new ArrayDeque<>();
    private final Set<String> beingWritten = new HashSet<>();
    private int handedIn;

    /** A desk in this folder that reads what is handed in whenever {@code reads} says that it does. */
    Desk(String region, DeskFolder folder, BooleanSupplier reads, Clock clock) {
        this.region = region;
        this.folder = folder;
        this.reads = reads;
        this.clock = clock;
        this.list = new MemoryWorkList("USL-" + region + "-", Vocabulary.NONE, clock);
    }

    /** Lets one caller, and nobody else, write a file from now on. */
    synchronized void beginWriting(String id) throws IOException {
        if (!beingWritten.add(id)) {
            throw new FileSystemException(id, null, "is being written");
        }
    }

    /** The caller has closed the file. */
    synchronized void endWriting(String id) {
        beingWritten.remove(id);
    }

    /** Gives a file its final name, unless there is one of that name; the desk reads it when it next looks. */
    synchronized void handIn(String id) throws IOException {
        if (beingWritten.contains(id)) {
            throw new FileSystemException(id, null, "is being written");
        }
        if (Files.exists(folder.handedIn(id))) {
            list.withExternalId(id).ifPresent(item -> list.take(id, item.content()));
            throw new FileSystemException(id + ".csv", null, "has been handed in before");
        }
        if (handedIn >= MOST) {
            throw new FileSystemException(id + ".csv", null, "the desk takes no more");
        }
        Files.move(folder.part(id), folder.handedIn(id));
        handedIn++;
        unread.add(id);
    }

    /** Reads what has been handed in, unless the desk does not read at present. */
    synchronized void read() {
        if (!reads.getAsBoolean()) {
            return;
        }
        for (String id = unread.poll(); id != null; id = unread.poll()) {
            folder.writeResult(id, resultOf(id));
        }
    }

    @Override
    public List<WorkItem> items() {
        read();
        return list.items();
    }

    @Override
    public Optional<WorkItem> withNativeId(String nativeId) {
        return list.withNativeId(nativeId);
    }

    @Override
    public Optional<WorkItem> withExternalId(String externalId) {
        return list.withExternalId(externalId);
    }

    @Override
    public synchronized boolean move(String nativeId, Standing standing) {
        boolean moved = list.move(nativeId, standing);
        list.withNativeId(nativeId)
                .ifPresent(item -> folder.writeResult(item.externalId(), ResultFile.of(item, today())));
        return moved;
    }

    @Override
    public Vocabulary vocabulary() {
        return list.vocabulary();
    }

    @Override
    public synchronized void clear() {
        unread.clear();
        handedIn = 0;
        list.clear();
        folder.empty();
    }

    private String resultOf(String id) {
        try {
            String text = Files.readString(folder.handedIn(id), StandardCharsets.UTF_8);
            return ResultFile.of(file(id, Proposal.read(id, text)), today());
        } catch (CsvProblem e) {
            return ResultFile.unreadable(id, e, today());
        } catch (IOException e) {
            return ResultFile.unreadable(id, new CsvProblem("bukan teks UTF-8"), today());
        }
    }

    private WorkItem file(String id, Proposal proposal) {
        Map<String, Object> content = new LinkedHashMap<>(proposal.cells());
        WorkItem item = list.take(id, content).item();
        if (!proposal.isFor(region)) {
            list.move(item.nativeId(), Standing.rejected(Rejection.LUAR_WILAYAH, null));
        }
        return list.withNativeId(item.nativeId()).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
