package io.relance.process;

import io.camunda.client.CamundaClient;
import io.relance.loop.Loop;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** One worker for each building block. */
@Component
class JobWorkers implements Loop {

    private final List<JobWorker> workers;

    JobWorkers(CamundaClient client, EngineSettings settings, HandledJobs handled, BlockHandlers handlers) {
        this.workers = handlers.all()
                .map(handler -> new JobWorker(client, settings, handled, handler))
                .toList();
    }

    @Override
    public String name() {
        return "Job workers";
    }

    @Override
    public Flux<Long> run() {
        return Flux.fromIterable(workers).flatMap(JobWorker::work, Math.max(1, workers.size()));
    }
}
