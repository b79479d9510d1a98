package io.relance.deployment;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What models may use beyond our own building blocks.
 *
 * @param otherJobTypes job types that workers of your own serve; one that ends with {@code *} stands for all that begin like it
 */
@ConfigurationProperties("relance.models")
public record DeploymentSettings(@DefaultValue List<String> otherJobTypes) {

    boolean areServedElsewhere(String type) {
        return otherJobTypes.stream().anyMatch(allowed -> matches(allowed, type));
    }

    private static boolean matches(String allowed, String type) {
        return allowed.endsWith("*")
                ? type.startsWith(allowed.substring(0, allowed.length() - 1))
                : type.equals(allowed);
    }
}
