package io.relance.care;

import io.relance.process.FeedRecord;
import io.relance.process.Projection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Learns from the variable {@code pipelineId} with which an instance begins which repurchase it is. */
@Component
class PipelineProjection implements Projection {

    private final RepurchasePipelines pipelines;

    PipelineProjection(RepurchasePipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public String valueType() {
        return "VARIABLE";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        var pipeline = tellsOfPipeline(record) ? FeedRecord.uuid(record.text("value")) : null;
        return pipeline == null ? Mono.empty() : pipelines.runsAs(pipeline, record.number("processInstanceKey"));
    }

    private static boolean tellsOfPipeline(FeedRecord record) {
        return record.intent().equals("CREATED")
                && record.text("name").equals("pipelineId")
                && record.number("scopeKey") == record.number("processInstanceKey");
    }
}
