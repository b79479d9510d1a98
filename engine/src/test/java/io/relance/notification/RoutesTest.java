package io.relance.notification;

import static io.relance.notification.Outlet.CHAT;
import static io.relance.notification.Outlet.IN_APP;
import static io.relance.notification.Outlet.MAIL;
import static io.relance.notification.Outlet.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.NotSent;
import io.relance.notification.Verdict.At;
import io.relance.notification.Verdict.Not;
import io.relance.notification.Verdict.Now;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Kind OPENED = Kinds.of("task-opened");
    private static final Kind GROWTH = Kinds.of("growth");
    private static final Kind URGED = Kinds.of("task-urged");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T16:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-24T00:00:00Z");
    private static final Not UNWANTED = new Not(NotSent.PREFERENCE);

    @Test
    void whoever_has_chosen_nothing_is_told_at_once_as_the_kind_is_made() {
        var nothing = Preferences.none(SHANGHAI);

        assertThat(routes(OPENED, nothing, MIDNIGHT).verdicts().values()).containsOnly(new Now());
        assertThat(routes(GROWTH, nothing, MIDNIGHT).on(CHAT)).isEqualTo(UNWANTED);
        assertThat(routes(GROWTH, nothing, MIDNIGHT).on(MAIL)).isEqualTo(new Now());
    }

    @Test
    void a_kind_goes_only_where_the_person_wants_it() {
        var routes = routes(GROWTH, chosen(Map.of("growth", Set.of(IN_APP, CHAT))), NOON);

        assertThat(routes.on(IN_APP)).isEqualTo(new Now());
        assertThat(routes.on(CHAT)).isEqualTo(new Now());
        assertThat(routes.on(MAIL)).isEqualTo(UNWANTED);
        assertThat(routes.on(WEBHOOK)).isEqualTo(UNWANTED);
    }

    @Test
    void what_is_not_wanted_in_the_application_is_silent_there() {
        var routes = routes(GROWTH, chosen(Map.of("growth", Set.of(MAIL))), NOON);

        assertThat(routes.isSilent()).isTrue();
        assertThat(routes.on(MAIL)).isEqualTo(new Now());
    }

    @Test
    void a_choice_for_what_models_make_up_holds_for_all_of_it() {
        var preferences = chosen(Map.of("other", Set.of(IN_APP)));

        assertThat(routes(Kinds.of("sample-sent"), preferences, NOON).on(MAIL)).isEqualTo(UNWANTED);
        assertThat(routes(OPENED, preferences, NOON).on(MAIL)).isEqualTo(new Now());
    }

    @Test
    void a_channel_that_is_off_is_off_for_every_kind() {
        var off = new Preferences(
                Map.of("growth", Set.of(CHAT, MAIL)), Set.of(CHAT, MAIL), null, days(), SHANGHAI, null, null, 1);

        assertThat(routes(GROWTH, off, NOON).on(CHAT)).isEqualTo(UNWANTED);
        assertThat(routes(OPENED, off, NOON).on(MAIL)).isEqualTo(UNWANTED);
    }

    @Test
    void mail_waits_for_the_end_of_the_quiet_hours_and_nothing_else_does() {
        var routes = routes(OPENED, waiting(NIGHT, null, null), MIDNIGHT);

        assertThat(routes.on(MAIL)).isEqualTo(new At(MORNING, false));
        assertThat(routes.on(IN_APP)).isEqualTo(new Now());
        assertThat(routes.on(CHAT)).isEqualTo(new Now());
        assertThat(routes.mailsIfUnseen()).isFalse();
    }

    @Test
    void who_wants_a_digest_gets_no_mail_of_a_single_alert() {
        var routes = routes(OPENED, waiting(NIGHT, LocalTime.of(8, 30), 10), NOON);

        assertThat(routes.on(MAIL)).isEqualTo(new Not(NotSent.DIGEST));
        assertThat(routes.awaitsDigest()).isTrue();
        assertThat(routes.on(IN_APP)).isEqualTo(new Now());
    }

    @Test
    void what_is_not_wanted_by_mail_is_not_in_the_digest() {
        var unwanted = new Preferences(
                Map.of("growth", Set.of(IN_APP)), Set.of(), null, days(), SHANGHAI, LocalTime.of(8, 30), null, 1);

        assertThat(routes(GROWTH, unwanted, NOON).awaitsDigest()).isFalse();
    }

    @Test
    void mail_that_waits_for_the_alert_to_be_seen_waits_on_through_the_quiet_hours() {
        var patient = waiting(NIGHT, null, 10);

        assertThat(routes(OPENED, patient, NOON).on(MAIL)).isEqualTo(new At(NOON.plus(Duration.ofMinutes(10)), true));
        assertThat(routes(OPENED, patient, MIDNIGHT.minus(Duration.ofHours(2)).minusSeconds(60))
                        .on(MAIL))
                .isEqualTo(new At(MORNING, true));
    }

    @Test
    void nobody_waits_for_a_silent_alert_to_be_seen() {
        var silent = new Preferences(
                Map.of("growth", Set.of(MAIL)), Set.of(), null, days(), SHANGHAI, null, Duration.ofMinutes(10), 1);

        assertThat(routes(GROWTH, silent, NOON).on(MAIL)).isEqualTo(new Now());
    }

    @Test
    void what_is_critical_reaches_inbox_and_mailbox_at_once_whatever_is_off_or_quiet() {
        var mute = new Preferences(
                Map.of("task-urged", Set.of()),
                EnumSet.of(MAIL, WEBHOOK, CHAT),
                NIGHT,
                EnumSet.of(DayOfWeek.FRIDAY),
                SHANGHAI,
                LocalTime.of(8, 30),
                Duration.ofMinutes(10),
                1);
        var routes = Routes.of(URGED, true, mute, MIDNIGHT);

        assertThat(routes.on(IN_APP)).isEqualTo(new Now());
        assertThat(routes.on(MAIL)).isEqualTo(new Now());
        assertThat(routes.on(CHAT)).isEqualTo(UNWANTED);
    }

    @Test
    void the_digest_itself_is_a_mail_and_waits_for_nothing() {
        var routes = routes(Kinds.DIGEST, waiting(NIGHT, LocalTime.of(23, 0), 10), MIDNIGHT);

        assertThat(routes.on(MAIL)).isEqualTo(new Now());
        assertThat(routes.isSilent()).isTrue();
        assertThat(routes.on(WEBHOOK)).isEqualTo(UNWANTED);
    }

    private static Routes routes(Kind kind, Preferences preferences, Instant now) {
        return Routes.of(kind, false, preferences, now);
    }

    private static Preferences chosen(Map<String, Set<Outlet>> kinds) {
        return new Preferences(kinds, Set.of(), null, days(), SHANGHAI, null, null, 1);
    }

    private static Preferences waiting(QuietHours quiet, @Nullable LocalTime digest, @Nullable Integer minutes) {
        var patience = minutes == null ? null : Duration.ofMinutes(minutes);
        return new Preferences(Map.of(), Set.of(), quiet, days(), SHANGHAI, digest, patience, 1);
    }

    private static Set<DayOfWeek> days() {
        return EnumSet.allOf(DayOfWeek.class);
    }
}
