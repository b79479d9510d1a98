package io.relance.exchange;

import java.util.List;
import java.util.Map;

/**
 * How a file is to be read.
 *
 * @param columns what each column is, an empty text for one that is not read
 * @param defaults what a field is where its cell is empty, or no column has it
 * @param startPipelines whether each new customer starts a pipeline; most who come in have long been followed up
 */
public record ImportPlan(List<String> columns, Map<String, String> defaults, boolean startPipelines) {}
