package io.relance.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may be written to.
 *
 * @param consent what it means for greetings, surveys and product news when a contact has said nothing: opt-out, they are
 *     sent until somebody says no; opt-in, only once somebody has said yes
 */
@ConfigurationProperties("relance.customer-mail")
record CorrespondenceSettings(@DefaultValue("opt-out") ConsentRule consent) {}
