package io.relance.lint;

import io.relance.process.BlockCatalogue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the models of a deployment may rely on.
 *
 * @param forms the ids of the forms that the engine has
 * @param decisions the ids of the decisions that the engine has
 * @param processes the ids of the processes that the engine has
 * @param calledProcesses those of them that another process calls
 * @param users the names of those who can work
 * @param blocks our building blocks
 * @param servedElsewhere the job types that workers of somebody else serve
 */
public record Surroundings(
        Set<String> forms,
        Set<String> decisions,
        Set<String> processes,
        Set<String> calledProcesses,
        Set<String> users,
        BlockCatalogue blocks,
        Predicate<String> servedElsewhere) {}
