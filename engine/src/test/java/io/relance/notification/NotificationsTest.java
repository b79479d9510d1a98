package io.relance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.AlertsTest;
import io.relance.Readers;
import io.relance.TestClock;
import io.relance.identity.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

@AlertsTest
class NotificationsTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Autowired
    Notifications notifications;

    @Autowired
    Notifier notifier;

    @Autowired
    TestClock clock;

    @Autowired
    Readers people;

    private User li;
    private User wang;

    @BeforeEach
    void five_for_li_and_one_for_wang() {
        li = people.someone();
        wang = people.someone();
        IntStream.range(0, 5).forEach(i -> tell("fact-" + i, li));
        tell("fact", wang);
    }

    @Test
    void an_inbox_is_read_page_by_page_newest_first() {
        var found = new ArrayList<Long>();
        Long before = null;
        do {
            var page = get(notifications.list(li.id(), false, 2, before));
            page.items().forEach(item -> found.add(item.position()));
            before = page.next();
        } while (before != null);

        assertThat(found).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void a_last_page_that_is_just_full_has_no_next() {
        assertThat(get(notifications.list(li.id(), false, 5, null)).next()).isNull();
    }

    @Test
    void what_was_read_is_no_longer_unread_and_keeps_its_moment() {
        var first = get(notifications.list(li.id(), false, 1, null)).items().getFirst();

        assertThat(get(notifications.markRead(li.id(), first.id()))).isTrue();
        assertThat(get(notifications.markRead(li.id(), first.id()))).isTrue();
        assertThat(get(notifications.unreadCount(li.id()))).isEqualTo(4);
        assertThat(get(notifications.list(li.id(), true, 10, null)).items())
                .hasSize(4)
                .extracting(Notification::id)
                .doesNotContain(first.id());
        assertThat(get(notifications.list(li.id(), false, 1, null))
                        .items()
                        .getFirst()
                        .readAt())
                .isEqualTo(clock.instant());
    }

    @Test
    void nobody_reads_or_marks_what_is_anothers() {
        var lis = get(notifications.list(li.id(), false, 1, null)).items().getFirst();

        assertThat(get(notifications.markRead(wang.id(), lis.id()))).isFalse();
        assertThat(get(notifications.markRead(wang.id(), UUID.randomUUID()))).isFalse();
        assertThat(get(notifications.markAllRead(wang.id()))).isEqualTo(1);
        assertThat(get(notifications.unreadCount(li.id()))).isEqualTo(5);
        assertThat(get(notifications.unreadCount(wang.id()))).isZero();
    }

    private void tell(String key, User person) {
        get(notifier.tell(new Fact(key, "task-opened", "/", null, null, Map.of()), List.of(person))
                .thenReturn(true));
    }

    private static <T> T get(Mono<T> answer) {
        return answer.block(SOON);
    }
}
