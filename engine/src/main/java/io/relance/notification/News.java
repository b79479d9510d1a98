package io.relance.notification;

import io.relance.notification.Untrue.Cause;

/** What a transaction has to say to people: something to tell, or something that ends what was told. */
sealed interface News permits Telling, Cause {}
