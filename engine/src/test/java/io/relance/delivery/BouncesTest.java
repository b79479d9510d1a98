package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.relance.AlertsTest;
import io.relance.Readers;
import io.relance.TestClock;
import io.relance.identity.User;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.r2dbc.core.DatabaseClient;

/** A relay took the mail, and later a report comes to the mailbox for that: nobody was reached. */
@AlertsTest
class BouncesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Deliveries deliveries;

    @Autowired
    ReturnedMails returned;

    @Autowired
    MailSettings mails;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock clock;

    @Autowired
    Readers people;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP)
    });
    private GreenMailUser mailbox;
    private Bounces bounces;
    private BounceSettings settings;
    private Outgoing outgoing;

    @BeforeEach
    void open() {
        server.start();
        mailbox = server.setUser("bounces@crm.example.com", "bounces", "secret");
        settings = new BounceSettings(
                "localhost",
                server.getImap().getPort(),
                false,
                "bounces",
                "secret",
                "INBOX",
                Duration.ofMinutes(1),
                "bounces@crm.example.com");
        bounces = new Bounces(new BounceMailbox(settings), returned, settings);
        outgoing = new Outgoing(deliveries, database, clock);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void a_mail_that_comes_back_is_dead_with_the_reason_and_its_report_is_read_once() throws MessagingException {
        var sent = sentTo(people.someone());
        report(sent, "failed", "5.1.1", "smtp; 550 5.1.1 no such user");

        assertThat(bounces.collect().block(SOON)).isEqualTo(1);

        assertThat(outgoing.row(sent))
                .containsEntry("state", "dead")
                .containsEntry("last_error", "came back: 5.1.1 smtp; 550 5.1.1 no such user");
        assertThat(bounces.collect().block(SOON)).isZero();
        report(sent, "failed", "5.1.1", "smtp; 550 5.1.1 no such user");
        assertThat(bounces.collect().block(SOON)).isZero();
    }

    @Test
    void an_address_from_which_mails_came_back_three_times_gets_no_more_though_the_relay_takes_them()
            throws MessagingException {
        var li = people.someone();
        for (int i = 0; i < 3; i++) {
            report(sentTo(li), "failed", "5.1.1", "smtp; 550 unknown");
            bounces.collect().block(SOON);
        }

        var next = outgoing.mailTo(li);

        await().atMost(SOON).until(() -> outgoing.state(next).equals("not-sent"));
        assertThat(outgoing.row(next)).containsEntry("reason", "suppressed");
    }

    @Test
    void a_full_mailbox_says_nothing_of_the_address_and_a_delay_nothing_at_all() throws MessagingException {
        var li = people.someone();
        var delayed = sentTo(li);
        report(delayed, "delayed", "4.4.1", "smtp; connection timed out");
        for (int i = 0; i < 3; i++) {
            report(sentTo(li), "failed", "5.2.2", "smtp; 552 5.2.2 mailbox full");
        }

        assertThat(bounces.collect().block(SOON)).isEqualTo(3);

        assertThat(outgoing.state(delayed)).isEqualTo("sent");
        assertThat(outgoing.state(sentTo(li))).isEqualTo("sent");
    }

    @Test
    void a_report_without_our_mail_is_known_by_where_it_was_sent_to() throws MessagingException {
        var sent = sentTo(people.someone());
        deliver(REPORT.formatted(
                "bounces+" + sent + "@crm.example.com", "failed", "5.4.4", "dns; no such host", "<x@y>"));

        assertThat(bounces.collect().block(SOON)).isEqualTo(1);
        assertThat(outgoing.state(sent)).isEqualTo("dead");
    }

    @Test
    void what_is_no_report_stays_unread_and_what_is_nobodys_is_passed_over()
            throws MessagingException, FolderException {
        deliver("From: li@example.com\r\nSubject: Re: task\r\nContent-Type: text/plain\r\n\r\nThank you\r\n");
        report(UUID.randomUUID(), "failed", "5.1.1", "smtp; 550");
        deliver(
                "From: x@example.com\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\nbroken\r\n");

        assertThat(bounces.collect().block(SOON)).isZero();

        assertThat(isRead(0)).isFalse();
        assertThat(isRead(1)).isTrue();
        assertThat(isRead(2)).isTrue();
    }

    private boolean isRead(int at) throws FolderException {
        var inbox = server.getManagers().getImapHostManager().getInbox(mailbox);
        return inbox.getMessages().get(at).getFlags().contains(Flags.Flag.SEEN);
    }

    @Test
    void a_mail_says_that_it_is_from_an_address_that_names_it() throws MessagingException {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("localhost");
        smtp.setPort(server.getSmtp().getPort());
        var id = UUID.randomUUID();
        var parcel = new Parcel(id, clock.instant(), "chen@example.com", Outgoing.content(), Envelope.PLAIN, null);

        new MailRelay(smtp, mails, settings, clock).carry(parcel).block(SOON);

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Return-Path", null)).isEqualTo("<bounces+" + id + "@crm.example.com>");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@crm.example.com>");
        assertThat(mail.getFrom()[0].toString()).contains("relance@crm.example.com");
    }

    private UUID sentTo(User person) {
        var id = outgoing.mailTo(person);
        await().atMost(SOON).until(() -> outgoing.state(id).equals("sent"));
        return id;
    }

    private void report(UUID delivery, String action, String status, String reason) throws MessagingException {
        var messageId = "<" + delivery + "@crm.example.com>";
        deliver(REPORT.formatted("relance@crm.example.com", action, status, reason, messageId));
    }

    private void deliver(String mail) throws MessagingException {
        var content = new ByteArrayInputStream(mail.replaceAll("\\R", "\r\n").getBytes(StandardCharsets.UTF_8));
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), content));
    }

    /** As Postfix writes it. */
    private static final String REPORT = """
            From: MAILER-DAEMON@relay.example.com (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            To: %s
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
             boundary="B5C11/relay.example.com"

            This is a MIME-encapsulated message.

            --B5C11/relay.example.com
            Content-Description: Notification
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --B5C11/relay.example.com
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example.com
            X-Postfix-Queue-ID: B5C11
            Arrival-Date: Sun, 22 Nov 2026 12:00:00 +0000 (UTC)

            Final-Recipient: rfc822; chen@example.com
            Original-Recipient: rfc822;chen@example.com
            Action: %s
            Status: %s
            Diagnostic-Code: %s

            --B5C11/relay.example.com
            Content-Description: Undelivered Message Headers
            Content-Type: text/rfc822-headers

            Return-Path: <relance@crm.example.com>
            From: Relance <relance@crm.example.com>
            Message-ID: %s
            Subject: New task

            --B5C11/relay.example.com--
            """;
}
