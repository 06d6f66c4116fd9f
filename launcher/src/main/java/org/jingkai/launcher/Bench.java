package org.jingkai.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Measures the suite. */
@Command(name = "bench", description = "Measure start, memory and the shipped queries.")
final class Bench implements Callable<Integer> {

    @Override
    public Integer call() {
        return 0;
    }
}
