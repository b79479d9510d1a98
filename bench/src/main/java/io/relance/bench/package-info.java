/**
 * Load generators, and peers measured in the same run. Every program is one command ({@code bench/README.md}); none runs in the build.
 */
@NullMarked
package io.relance.bench;

import org.jspecify.annotations.NullMarked;
