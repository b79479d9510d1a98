/** Camunda Forms on the server: what a form asks for is checked before the engine hears of the answer, for any form that is deployed (M4). */
@NullMarked
package io.relance.form;

import org.jspecify.annotations.NullMarked;
