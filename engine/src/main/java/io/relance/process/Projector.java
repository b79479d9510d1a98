package io.relance.process;

import static java.util.stream.Collectors.groupingBy;

import io.relance.database.DatabaseSignals;
import io.relance.loop.Loop;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Applies the record feed to the read model: each record once; those of an instance, and those that concern more than one, in the
 * order of the partition. A batch and the checkpoint commit together; the checkpoint's row lock makes one node at a time the
 * projector of a partition.
 */
@Component
class Projector implements Loop {

    private static final int BATCH = 500;
    private static final int PARTITIONS = 16;
    private static final int LANES = 32;

    private final RecordFeed feed;
    private final DatabaseSignals signals;
    private final TransactionalOperator transaction;
    private final InstanceProjection instances;
    private final Map<String, List<Projection>> projections;

    Projector(
            RecordFeed feed,
            DatabaseSignals signals,
            TransactionalOperator transaction,
            InstanceProjection instances,
            List<Projection> projections) {
        this.feed = feed;
        this.signals = signals;
        this.transaction = transaction;
        this.instances = instances;
        this.projections = projections.stream().collect(groupingBy(Projection::valueType));
    }

    @Override
    public String name() {
        return "Projector";
    }

    @Override
    public Flux<Long> run() {
        return signals.on("record_feed").concatMap(signal -> catchUp(), 1);
    }

    Mono<Long> catchUp() {
        return feed.partitions().flatMap(this::catchUp, PARTITIONS).reduce(0L, Long::sum);
    }

    private Mono<Long> catchUp(int partition) {
        return Mono.defer(() -> applyNext(partition))
                .repeat()
                .takeUntil(applied -> applied < BATCH)
                .last(0L);
    }

    private Mono<Long> applyNext(int partition) {
        return feed.next(partition, BATCH).flatMap(this::applyAll).as(transaction::transactional);
    }

    private Mono<Long> applyAll(List<FeedRecord> records) {
        return Flux.fromIterable(Stretch.of(known(records)))
                .concatMap(this::apply)
                .then(Mono.just((long) records.size()));
    }

    private List<FeedRecord> known(List<FeedRecord> records) {
        return records.stream()
                .filter(record -> record.valueType().equals(InstanceProjection.VALUE_TYPE)
                        || projections.containsKey(record.valueType()))
                .toList();
    }

    /** The connection takes the statements of all lanes without waiting for each answer. */
    private Mono<Void> apply(Stretch stretch) {
        var lanes = Flux.fromIterable(stretch.lanes())
                .flatMap(lane -> Flux.fromIterable(lane).concatMap(this::apply), LANES);
        return Mono.when(instances.apply(stretch.of(InstanceProjection.VALUE_TYPE)), lanes);
    }

    private Mono<Void> apply(FeedRecord record) {
        return Flux.fromIterable(projections.getOrDefault(record.valueType(), List.of()))
                .concatMap(projection -> projection.apply(record))
                .then();
    }
}
