package org.jingkai.gateway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many connections are taken where the system lets few files be open. */
class FileDescriptorsTest {

    @Test
    void takesWhatIsConfiguredWhereThereIsRoom() {
        assertThat(FileDescriptors.connections(10_000, 384, 1 << 20)).isEqualTo(10_000);
        assertThat(FileDescriptors.connections(10_000, 384, Long.MAX_VALUE)).isEqualTo(10_000);
    }

    @Test
    void leavesRoomForSubgraphsAndFiles() {
        assertThat(FileDescriptors.connections(10_000, 384, 1_024)).isEqualTo(340);
        assertThat(FileDescriptors.connections(100, 384, 1_024)).isEqualTo(100);
    }

    @Test
    void takesSomeHoweverFewThereAre() {
        assertThat(FileDescriptors.connections(10_000, 384, 256)).isEqualTo(16);
    }
}
