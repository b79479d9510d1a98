package io.relance.notification;

import static io.relance.notification.InboxWorld.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.AlertsTest;
import io.relance.Nodes;
import io.relance.TestClock;
import io.relance.identity.User;
import io.relance.notification.InboxChanges.InboxChange;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.Disposables;

@AlertsTest
class InboxChangesTest {

    @Autowired
    InboxChanges changes;

    @Autowired
    InboxDesk desk;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Snoozes snoozes;

    @Autowired
    Notifications notifications;

    @Autowired
    Notifier notifier;

    @Autowired
    InboxCounts counts;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock clock;

    private static ConfigurableApplicationContext otherNode;
    private final Disposable.Composite browsers = Disposables.composite();
    private InboxWorld world;
    private User li;

    @BeforeAll
    static void startOtherNode() {
        otherNode = Nodes.start();
    }

    @AfterAll
    static void stopOtherNode() {
        otherNode.close();
    }

    @BeforeEach
    void li() {
        world = new InboxWorld(notifier, notifications, counts, database);
        li = world.someone();
    }

    @AfterEach
    void closeBrowsers() {
        browsers.dispose();
    }

    @Test
    void a_browser_hears_at_once_how_the_inbox_stands() {
        world.tell(li, 3);

        await().atMost(InboxWorld.SOON)
                .untilAsserted(() -> assertThat(open(changes).getLast()).isEqualTo(new InboxChange(3, 3, List.of())));
    }

    @Test
    void every_tab_on_every_node_hears_of_each_change_and_stands_alike() {
        world.tell(li, 2);
        var id = world.newestId(li);
        var tabs = List.of(open(changes), open(changes), open(otherNode.getBean(InboxChanges.class)));
        awaitLast(tabs, 2, 2);

        run(desk.seeUpTo(li.id(), null));
        awaitLast(tabs, 0, 2);
        run(desk.read(li.id(), id));
        awaitLast(tabs, 0, 1);
        assertThat(tabs).allSatisfy(tab -> assertThat(tab.getLast().changed()).containsExactly(id));
        world.tell(li, 1);
        awaitLast(tabs, 1, 2);
        assertThat(tabs).allSatisfy(tab -> assertThat(tab.getLast().changed()).containsExactly(world.newestId(li)));
    }

    @Test
    void an_alert_that_is_withdrawn_disappears_from_open_browsers() {
        var task = world.task(li);
        world.tell(InboxWorld.opened(task), li);
        var tabs = List.of(open(changes));
        awaitLast(tabs, 1, 1);

        run(world.complete(task).then(withdrawals.taskChanged(task)));

        awaitLast(tabs, 0, 0);
        assertThat(tabs.getFirst().getLast().changed()).containsExactly(world.newestId(li));
    }

    @Test
    void a_snoozed_alert_goes_from_open_browsers_and_comes_back() {
        world.tell(li, 1);
        var tabs = List.of(open(changes));
        awaitLast(tabs, 1, 1);
        run(desk.snooze(li.id(), world.newestId(li), clock.instant().plusSeconds(60)));
        awaitLast(tabs, 0, 0);

        clock.advance(Duration.ofMinutes(1));
        snoozes.wakeDue().block(InboxWorld.SOON);
        awaitLast(tabs, 1, 1);
    }

    @Test
    void what_changes_nothing_is_not_told() {
        world.tell(li, 1);
        var tab = open(changes);
        awaitLast(List.of(tab), 1, 1);
        run(desk.read(li.id(), world.newestId(li)));
        run(desk.read(li.id(), world.newestId(li)));
        run(desk.readUpTo(li.id(), null));
        run(desk.unread(li.id(), world.newestId(li)));

        await().atMost(InboxWorld.SOON).until(() -> tab.getLast().unread() == 1 && tab.size() > 1);
        assertThat(tab.size()).isLessThanOrEqualTo(3);
    }

    private List<InboxChange> open(InboxChanges node) {
        var tab = new CopyOnWriteArrayList<InboxChange>();
        browsers.add(node.of(li.id()).subscribe(tab::add));
        await().atMost(InboxWorld.SOON).until(() -> !tab.isEmpty());
        return tab;
    }

    private static void awaitLast(List<List<InboxChange>> tabs, long unseen, long unread) {
        await().atMost(InboxWorld.SOON)
                .untilAsserted(() -> assertThat(tabs).allSatisfy(tab -> {
                    assertThat(tab.getLast().unseen()).isEqualTo(unseen);
                    assertThat(tab.getLast().unread()).isEqualTo(unread);
                }));
    }
}
