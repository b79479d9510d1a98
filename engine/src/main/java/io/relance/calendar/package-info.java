/** When the company works: opening hours, holidays, lunar days, and the due dates that follow from them. */
@NullMarked
package io.relance.calendar;

import org.jspecify.annotations.NullMarked;
