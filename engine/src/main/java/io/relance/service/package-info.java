/** What customers ask of service, and how it ends (V). The models say who does it and until when. */
@NullMarked
package io.relance.service;

import org.jspecify.annotations.NullMarked;
