/** Models over HTTP: for scripts below {@code /api/process-definitions}, for Camunda Modeler below {@code /v2} (M3). */
@NullMarked
package io.relance.web.deployment;

import org.jspecify.annotations.NullMarked;
