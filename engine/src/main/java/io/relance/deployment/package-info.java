/** How models get into the engine: from people, checked (M3), and from the application itself, never over what a person deployed (M5). */
@NullMarked
package io.relance.deployment;

import org.jspecify.annotations.NullMarked;
