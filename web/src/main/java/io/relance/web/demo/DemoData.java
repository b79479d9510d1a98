package io.relance.web.demo;

import io.relance.customer.Customer;
import io.relance.customer.Registrations;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.loop.Loop;
import io.relance.refusal.Refusal;
import io.relance.task.Task;
import io.relance.task.TaskDesk;
import io.relance.task.Tasks;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets the demo begin with customers in different steps: registers each and works off its first tasks, as its owner would.
 * Goes on where it was cut off; a customer that the demo's user has worked on is left alone once it came to its place.
 */
@Component
@Profile(DemoApplication.PROFILE)
class DemoData implements Loop {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 4;
    private static final int MOST_TASKS = 50;

    private final DemoPeople people;
    private final DemoStories stories;
    private final DemoProgress progress;
    private final Registrations registrations;
    private final Users users;
    private final Tasks tasks;
    private final TaskDesk desk;

    DemoData(
            DemoPeople people,
            DemoStories stories,
            DemoProgress progress,
            Registrations registrations,
            Users users,
            Tasks tasks,
            TaskDesk desk) {
        this.people = people;
        this.stories = stories;
        this.progress = progress;
        this.registrations = registrations;
        this.users = users;
        this.tasks = tasks;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "Demo data";
    }

    @Override
    public Flux<Void> run() {
        return people.arrive()
                .thenMany(progress.unfinished(stories.all()))
                .flatMapDelayError(this::tell, AT_ONCE, AT_ONCE)
                .doOnComplete(() -> log.info("The demo's customers are in place"));
    }

    private Mono<Void> tell(DemoStory story) {
        return users.byUsername(story.owner())
                .flatMap(owner -> registrations.register(story.customer(), story.requestKey(), owner))
                .flatMap(customer -> workOff(story, customer))
                .then(Mono.defer(() -> progress.finished(story)));
    }

    /** Completes one open task after the other until there is one without an answer, or the pipeline is at its end. */
    private Mono<Void> workOff(DemoStory story, Customer customer) {
        return users.byUsername("director")
                .flatMap(director -> Flux.interval(Duration.ZERO, LOOK)
                        .onBackpressureDrop()
                        .concatMap(look -> step(story, customer, director), 1)
                        .takeUntil(arrived -> arrived)
                        .timeout(PATIENCE)
                        .then());
    }

    /** Whether the customer has come to its place. */
    private Mono<Boolean> step(DemoStory story, Customer customer, User director) {
        var ofCustomer = new Tasks.Search(null, null, customer.id());
        return tasks.visible(ofCustomer, null, MOST_TASKS, director)
                .flatMap(found -> Mono.justOrEmpty(newest(found)))
                .flatMap(task -> answer(story, task, director))
                .defaultIfEmpty(false);
    }

    private static Optional<Task> newest(List<Task> tasks) {
        return tasks.stream().max(Comparator.comparingLong(Task::key));
    }

    private Mono<Boolean> answer(DemoStory story, Task task, User director) {
        var answer = story.answers().get(task.elementId());
        if (answer == null) {
            return Mono.just(true);
        }
        if (!task.state().equals("open")) {
            return Mono.just(task.elementId().equals(DemoAnswers.STEPS.getLast()));
        }
        return users.byUsername(String.valueOf(task.assignee()))
                .defaultIfEmpty(director)
                .flatMap(worker -> desk.complete(task.key(), answer, worker))
                .onErrorComplete(Refusal.class)
                .thenReturn(false);
    }
}
