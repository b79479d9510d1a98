/** Who works here (U1, U2, A4): people and teams as administrators keep them, and how newcomers settle in. */
@NullMarked
package io.relance.staff;

import org.jspecify.annotations.NullMarked;
