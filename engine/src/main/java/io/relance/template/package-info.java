/**
 * The words of alerts as managers write them: every version with who saved it and when, shown before it holds, used by every node
 * soon after, and replaced by the built-in words where it fails.
 */
@NullMarked
package io.relance.template;

import org.jspecify.annotations.NullMarked;
