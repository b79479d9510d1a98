package io.relance.embedded;

import java.util.List;

/** An SMTP server that delivers nothing and keeps everything. A mail is on disk before its sender hears that it was accepted. */
public interface MailServer extends Killable {

    String host();

    int port();

    /** What was received, newest first. */
    List<CapturedMail> mails();
}
