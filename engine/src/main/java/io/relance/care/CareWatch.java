package io.relance.care;

import io.relance.process.Block;
import io.relance.process.Job;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.care.watch}: begins again, once, the loops that an incident, a person or a missing
 * model has stopped, and those that a customer should be in and never was. The round that stopped gets its one follower,
 * so that it starts no second one should it go on after all.
 */
@Component
class CareWatch implements Block<CareWatch.Input, CareWatch.Output> {

    private static final List<CareLoop> EVERYBODYS =
            List.of(CareLoop.VISIT, CareLoop.GREETING, CareLoop.CONTACT_CHECK, CareLoop.RHYTHM, CareLoop.SURVEY);

    private final StoppedLoops loops;
    private final CareCycles cycles;
    private final SurveyDates surveys;

    CareWatch(StoppedLoops loops, CareCycles cycles, SurveyDates surveys) {
        this.loops = loops;
        this.cycles = cycles;
        this.surveys = surveys;
    }

    @Override
    public String type() {
        return "relance.care.watch";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Output> handle(Input input, Job job) {
        return loops.stopped()
                .flatMap(this::restart)
                .flatMap(restarted -> beginMissing().map(begun -> restarted + begun))
                .map(Output::new);
    }

    private Mono<Integer> restart(List<StoppedLoops.Stopped> stopped) {
        var again = stopped.stream()
                .filter(one -> one.instance() != null)
                .map(StoppedLoops.Stopped::round)
                .toList();
        return announceAgain(stopped)
                .zipWhen(announced -> cycles.beginAll(again), (announced, begun) -> announced + begun.size());
    }

    private Mono<Integer> announceAgain(List<StoppedLoops.Stopped> stopped) {
        return Flux.fromIterable(stopped)
                .filter(one -> one.instance() == null)
                .concatMap(one -> cycles.announceAgain(one.id(), one.round()))
                .filter(announced -> announced)
                .count()
                .map(Long::intValue);
    }

    private Mono<Integer> beginMissing() {
        return Flux.fromIterable(EVERYBODYS).concatMap(this::beginMissing).reduce(0, Integer::sum);
    }

    private Mono<Integer> beginMissing(CareLoop loop) {
        return loops.withoutAny(loop)
                .flatMap(customers -> cycles.beginAll(
                        customers.stream().map(one -> first(loop, one)).toList()))
                .map(List::size);
    }

    private Round first(CareLoop loop, StoppedLoops.Owned customer) {
        var details = loop == CareLoop.SURVEY
                ? surveys.details(customer.customerId(), "half-year", null, null)
                : Map.<String, Object>of();
        return Round.first(customer.customerId(), customer.owner(), loop, details);
    }

    record Input() {}

    record Output(int restarted) {}
}
