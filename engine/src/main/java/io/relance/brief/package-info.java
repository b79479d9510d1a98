/** What people should know before they act: the briefing before a follow-up (F9) and the weekly brief (T2). */
@NullMarked
package io.relance.brief;

import org.jspecify.annotations.NullMarked;
