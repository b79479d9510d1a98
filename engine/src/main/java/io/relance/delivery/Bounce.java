package io.relance.delivery;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * That a mail of ours could not be delivered after all.
 *
 * @param status by RFC 3463, such as {@code 5.1.1}
 * @param reason what the other side said
 */
record Bounce(UUID delivery, String status, String reason) {

    /** No such mailbox or host, moved, disabled. The sender's own address (5.1.7, 5.1.8) is none of the reader's. */
    private static final Pattern NOBODY = Pattern.compile("5\\.1\\.(?!7$|8$)\\d+|5\\.2\\.1|5\\.4\\.4");

    private static final Pattern REPLY = Pattern.compile("\\b(5\\d\\d)\\b");
    private static final Set<String> UNKNOWN = Set.of("550", "551", "553", "556");

    /** Whether nobody is reached at the address. Where the status says nothing, the reply of SMTP may. */
    boolean isOfAddress() {
        return NOBODY.matcher(status).matches() || status.equals("5.0.0") && repliedUnknown();
    }

    private boolean repliedUnknown() {
        var reply = REPLY.matcher(reason);
        return reply.find() && UNKNOWN.contains(reply.group(1));
    }

    String error() {
        return "came back: " + status + (reason.isEmpty() ? "" : " " + reason);
    }
}
