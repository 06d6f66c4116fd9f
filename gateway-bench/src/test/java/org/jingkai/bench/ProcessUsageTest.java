package org.jingkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessUsageTest {

    @Test
    void addsUserAndKernelTimeWhateverTheNameOfTheProgram() {
        String stat =
                "4242 (a (bad) name) S 1 4242 4242 0 -1 4194560 5000 0 0 0 150 25 7 9 20 0 33 0 8000 1 2";
        ProcessUsage usage =
                ProcessUsage.parse(
                        stat, List.of("VmPeak:\t 9 kB", "VmHWM:\t  577000 kB", "VmRSS:\t 8 kB"));
        assertThat(usage.cpuMillis()).isEqualTo(1_750);
        assertThat(usage.peakKilobytes()).isEqualTo(577_000);
    }

    @Test
    void seesThisProcessUseTheProcessor() {
        long pid = ProcessHandle.current().pid();
        ProcessUsage before = ProcessUsage.of(pid);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        ProcessUsage after = ProcessUsage.of(pid);
        assertThat(after.cpuMillis()).isGreaterThan(before.cpuMillis());
        assertThat(after.peakKilobytes()).isGreaterThan(10_000);
    }

    @Test
    void takesAProcessThatIsGoneForNothing() {
        assertThat(ProcessUsage.of(Integer.MAX_VALUE)).isEqualTo(ProcessUsage.NONE);
    }

    @Test
    void sumsTheProcessesOfOneProgram() {
        assertThat(new ProcessUsage(10, 200).plus(new ProcessUsage(5, 100)))
                .isEqualTo(new ProcessUsage(15, 300));
    }
}
