package io.relance.process;

import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.r2dbc.spi.R2dbcException;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import java.util.concurrent.CompletionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What the engine's refusals mean to us. The one place that reads gRPC and REST status codes. */
final class EngineFailures {

    private EngineFailures() {}

    static Throwable translate(Throwable error) {
        return isGone(error)
                ? new NotFound("The engine does not have it (any more): " + error.getMessage())
                : new Engine.Unavailable(error);
    }

    /** A modification that is refused says only in words why: the element is not there any more, or the instance has a caller. */
    static Throwable translateEnd(Throwable error) {
        var status = Status.fromThrowable(error);
        if (status.getCode() != Status.Code.INVALID_ARGUMENT) {
            return translate(error);
        }
        var words = String.valueOf(status.getDescription());
        if (words.contains("call activity")) {
            return new Conflict("The instance was called by another: " + words);
        }
        return words.contains("could not be found")
                ? new NotFound("The engine does not have it (any more): " + words)
                : InvalidInput.in("taskKey", "not-endable", words);
    }

    static boolean isGone(Throwable error) {
        if (unwrap(error) instanceof ProblemException rest) {
            return rest.code() == 404 || rest.code() == 409;
        }
        return Status.fromThrowable(error).getCode() == Status.Code.NOT_FOUND;
    }

    /** The engine is not there, not ready, or has too much to do: the same command may be taken in a moment. */
    static boolean isAway(Throwable error) {
        return switch (Status.fromThrowable(error).getCode()) {
            case UNAVAILABLE, RESOURCE_EXHAUSTED -> true;
            default -> false;
        };
    }

    /** The engine has read the command and will not do it. */
    static boolean isRefused(Throwable error) {
        return switch (Status.fromThrowable(error).getCode()) {
            case INVALID_ARGUMENT, FAILED_PRECONDITION -> true;
            default -> false;
        };
    }

    /** What the engine itself says of a refusal. */
    static String reason(Throwable refused) {
        return String.valueOf(Status.fromThrowable(refused).getDescription());
    }

    /** The message with this id is still buffered: it was published before. */
    static boolean isAlreadyThere(Throwable error) {
        return Status.fromThrowable(error).getCode() == Status.Code.ALREADY_EXISTS;
    }

    /** Something that we need is away or busy: the database, or the engine itself. */
    static boolean isPassing(Throwable error) {
        return error instanceof Engine.Unavailable
                || error instanceof R2dbcException
                || error instanceof TransactionException
                || error instanceof TransientDataAccessException
                || error instanceof DataAccessResourceFailureException
                || error instanceof StatusRuntimeException;
    }

    private static Throwable unwrap(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }
}
