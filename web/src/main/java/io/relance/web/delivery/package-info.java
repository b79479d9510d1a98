/** Deliveries over HTTP: their log, the addresses that people register, the channels that call other systems, and the page on which a customer's contact says no. */
@NullMarked
package io.relance.web.delivery;

import org.jspecify.annotations.NullMarked;
