package io.relance.web.security;

import org.springframework.context.annotation.Configuration;
import org.springframework.session.data.redis.config.annotation.web.server.EnableRedisWebSession;

/** Sessions are kept in Redis for a working day without a request, so that any node knows them. */
@Configuration(proxyBeanMethods = false)
@EnableRedisWebSession(maxInactiveIntervalInSeconds = 12 * 60 * 60, redisNamespace = "relance:session")
class SessionConfiguration {}
