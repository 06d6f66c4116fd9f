package org.jingkai.subgraph.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The file that the service and its data come in. */
final class PackageFile {

    private static final String DATA = "data/sources.csv";

    private PackageFile() {}

    /** The same for the same bytes; null if the service does not run from a file. */
    static @Nullable String fingerprint() {
        URL data = Thread.currentThread().getContextClassLoader().getResource(DATA);
        try {
            if (data == null || !(data.openConnection() instanceof JarURLConnection jar)) {
                return null;
            }
            MessageDigest digest = PackageRelease.sha256();
            Path file = Path.of(jar.getJarFileURL().toURI());
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | java.net.URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
