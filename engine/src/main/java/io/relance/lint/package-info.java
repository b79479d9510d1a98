/** Whether models would run: what would hang without a word is found before the engine sees it, one sentence for each element (M3). */
@NullMarked
package io.relance.lint;

import org.jspecify.annotations.NullMarked;
