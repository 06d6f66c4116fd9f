package org.jingkai.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The meters that the alert rules and the dashboard ask for. */
final class MonitoringFiles {

    private static final Path FOLDER = Path.of("..", "docs", "monitoring");
    private static final Pattern METER =
            Pattern.compile("\\b(?:jingkai|agroal|jvm|process|system)_[a-z_]+\\b");

    private MonitoringFiles() {}

    static Set<String> meters() {
        Set<String> meters = new TreeSet<>();
        for (String file : new String[] {"alerts.yaml", "dashboard.json"}) {
            try {
                Matcher found = METER.matcher(Files.readString(FOLDER.resolve(file)));
                while (found.find()) {
                    meters.add(found.group());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return meters;
    }
}
