package io.relance.web.security;

import io.relance.live.LiveSignals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets whatever began in a session end with it, on any node: a live connection hears nothing more when its user has signed out. A signal only causes a
 * look whether the session is still there, so one too many ends nothing; one that was lost is made up for when Redis is back.
 */
@Component
public class SignOuts {

    private static final Logger log = LoggerFactory.getLogger(SignOuts.class);

    private final LiveSignals signals;
    private final ReactiveSessionRepository<? extends Session> sessions;

    SignOuts(LiveSignals signals, ReactiveSessionRepository<? extends Session> sessions) {
        this.signals = signals;
        this.sessions = sessions;
    }

    /** To be called when the session is gone. */
    public Mono<Void> tell(String session) {
        return signals.afterCommit(topic(session));
    }

    /** Completes when the session is over, at once when it is already. */
    public Mono<Void> of(String session) {
        return signals.listenAndLook(topic(session))
                .concatMap(signal -> isOver(session), 0)
                .filter(over -> over)
                .next()
                .then();
    }

    private Mono<Boolean> isOver(String session) {
        return sessions.findById(session)
                .hasElement()
                .map(there -> !there)
                .onErrorResume(DataAccessException.class, SignOuts::later);
    }

    private static Mono<Boolean> later(DataAccessException failure) {
        log.debug("Whether a session is over is looked at later: {}", failure.toString());
        return Mono.just(false);
    }

    private static String topic(String session) {
        return "session:" + session;
    }
}
