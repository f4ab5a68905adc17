package cn.duban.reading;

import cn.duban.document.DocumentRefused;
import cn.duban.document.SourceText;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** What a reading costs, in the processor's time of the thread that reads: a busy machine does not make the reader slow. */
final class Effort {

    private Effort() {
    }

    /** Milliseconds to end with a reading or a refusal; what else it may end with is an error. */
    static long of(String text) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        read(text);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
    }

    static Optional<Reading> read(String text) {
        try {
            return Optional.of(PlanReader.read(SourceText.pasted(text), UnitRegister.shipped()));
        } catch (DocumentRefused refused) {
            return Optional.empty();
        }
    }
}
