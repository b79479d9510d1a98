package io.relance.web.security;

import io.relance.identity.AccessTokens;
import io.relance.identity.Accounts;
import io.relance.identity.SignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;

/**
 * Everything below {@code /api} needs a session or a token, below {@code /v2} also name and password; the page itself, the STOMP endpoint, which
 * asks by itself, and surveys and unsubscribing, which their link opens, do not.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                    + "font-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    @Bean
    ServerSecurityContextRepository sessions() {
        return new WebSessionServerSecurityContextRepository();
    }

    @Bean
    SecurityWebFilterChain chain(
            ServerHttpSecurity http,
            ServerSecurityContextRepository sessions,
            AccessTokens tokens,
            SignIn signIn,
            Accounts accounts) {
        return http.securityMatcher(new BeyondLiveHandshakes())
                .securityContextRepository(sessions)
                .authorizeExchange(SecurityConfiguration::rules)
                .csrf(csrf -> csrf(csrf, sessions))
                .addFilterAt(new TokenFilter(tokens), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAt(new BasicFilter(signIn), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterBefore(new AccountFilter(accounts), SecurityWebFiltersOrder.AUTHORIZATION)
                .addFilterAfter(new CsrfCookieFilter(), SecurityWebFiltersOrder.CSRF)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new SignInNeeded()))
                .headers(SecurityConfiguration::headers)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .anonymous(Customizer.withDefaults())
                .build();
    }

    private static void rules(ServerHttpSecurity.AuthorizeExchangeSpec rules) {
        rules.pathMatchers(HttpMethod.POST, "/api/session")
                .permitAll()
                .pathMatchers("/api/demo/**")
                .permitAll()
                .pathMatchers("/api/**", "/v2/**")
                .authenticated()
                .pathMatchers("/actuator/health/**", "/actuator/prometheus")
                .permitAll()
                .pathMatchers("/actuator/**")
                .denyAll()
                .anyExchange()
                .permitAll();
    }

    /** A token in the header is not sent by a browser on its own, so it needs no proof; a session does. */
    private static void csrf(ServerHttpSecurity.CsrfSpec csrf, ServerSecurityContextRepository sessions) {
        csrf.csrfTokenRepository(CookieServerCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(new NeedsCsrfProof())
                .accessDeniedHandler(new ProofNeeded(sessions));
    }

    private static void headers(ServerHttpSecurity.HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(frames -> frames.mode(Mode.DENY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
