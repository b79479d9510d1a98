package io.relance.deployment;

import io.relance.process.Deployed;
import io.relance.refusal.FieldError;
import java.util.List;

/** A deployment that was made, and what hardly runs as meant. */
public record Deployment(Deployed deployed, List<FieldError> warnings) {}
