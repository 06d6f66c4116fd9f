package org.jingkai.launcher.attack;

import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Sends one request after the other on one connection, and counts what comes of each. */
final class Sender implements AutoCloseable {

    private final Tally tally;
    private final AnswerCheck check;
    private final InetAddress from;
    private @Nullable Wire wire;
    private @Nullable Endpoint connected;

    Sender(Tally tally, InetAddress from) {
        this.tally = tally;
        this.check = new AnswerCheck(tally);
        this.from = from;
    }

    /** Sends and counts; answers with nothing if nothing was answered. */
    @Nullable Answer ask(Ask ask) {
        tally.sent();
        Answer answer = answer(ask);
        if (answer == null) {
            tally.unanswered();
        } else {
            check.take(ask, answer);
        }
        return answer;
    }

    private @Nullable Answer answer(Ask ask) {
        boolean kept = wire != null && ask.at().equals(connected);
        try {
            return exchange(ask);
        } catch (IOException first) {
            close();
            if (!kept || first instanceof java.net.SocketTimeoutException) {
                return null;
            }
        }
        try { // a kept connection may be closed just while it is used
            return exchange(ask);
        } catch (IOException second) {
            close();
            return null;
        }
    }

    private Answer exchange(Ask ask) throws IOException {
        Wire open = wire;
        if (open == null || !ask.at().equals(connected)) {
            close();
            open = Wire.open(ask.at(), from, Arena.ANSWER_MILLIS);
            wire = open;
            connected = ask.at();
        }
        try {
            open.send(ask.bytes());
        } catch (IOException e) {
            // an early refusal may wait although the rest of the body was not taken
            Answer early = open.receive();
            close();
            return early;
        }
        Answer answer = open.receive();
        if (!open.isReusable()) {
            close();
        }
        return answer;
    }

    @Override
    public void close() {
        if (wire != null) {
            wire.close();
            wire = null;
        }
    }
}
