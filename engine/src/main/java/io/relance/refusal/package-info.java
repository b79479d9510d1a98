/** Why a command is not carried out: one sealed family, translated once at the HTTP edge and once at the engine's. */
@NullMarked
package io.relance.refusal;

import org.jspecify.annotations.NullMarked;
