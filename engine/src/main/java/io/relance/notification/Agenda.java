package io.relance.notification;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is to be done for whom before a commit.
 *
 * @param tasks whose alerts may have become untrue
 * @param losers who may have something withdrawn
 */
record Agenda(List<News> news, Untrue tasks, Set<UUID> losers) {

    static Agenda of(List<News> news, List<TaskNow> tasks, Set<Long> changedTasks) {
        var tellings = tellings(news);
        var late = tellings.stream()
                .filter(telling -> tasks.stream().anyMatch(task -> isAbout(telling, task) && task.makesUntrue(telling)))
                .toList();
        var ended = tellings.stream()
                .filter(telling -> causes(news).anyMatch(cause -> cause.ends(telling)))
                .toList();
        return new Agenda(news, Untrue.tasks(changedTasks, taskKeys(late)), union(people(late), people(ended)));
    }

    Agenda with(Set<UUID> readers) {
        return new Agenda(news, tasks, union(losers, readers));
    }

    static List<Telling> tellings(List<News> news) {
        return news.stream()
                .filter(Telling.class::isInstance)
                .map(Telling.class::cast)
                .toList();
    }

    static Set<Long> taskKeys(Collection<Telling> tellings) {
        return tellings.stream()
                .flatMap(telling -> Stream.ofNullable(telling.fact().taskKey()))
                .collect(toSet());
    }

    Untrue untrue() {
        return new Untrue(tasks.tasks(), causes(news).toList());
    }

    Set<UUID> told() {
        return people(tellings(news));
    }

    /** In the order in which everybody takes them. */
    SortedSet<UUID> people() {
        return new TreeSet<>(union(losers, told()));
    }

    /** In the order in which it came: what is told in a row together, what ends it alone. */
    List<List<News>> steps() {
        var steps = new ArrayList<List<News>>();
        for (var one : news) {
            if (one instanceof Cause || steps.isEmpty() || steps.getLast().getFirst() instanceof Cause) {
                steps.add(new ArrayList<>());
            }
            steps.getLast().add(one);
        }
        return steps;
    }

    private static Stream<Cause> causes(List<News> news) {
        return news.stream().filter(Cause.class::isInstance).map(Cause.class::cast);
    }

    private static boolean isAbout(Telling telling, TaskNow task) {
        return Objects.equals(task.key(), telling.fact().taskKey());
    }

    private static Set<UUID> people(Collection<Telling> tellings) {
        return tellings.stream().map(Telling::reader).collect(toSet());
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
