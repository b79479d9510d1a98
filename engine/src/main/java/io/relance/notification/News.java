package io.relance.notification;

import java.util.Set;

/** What a transaction has to say to people: something to tell, or something that ends what was told. */
sealed interface News permits Telling, Cause {

    /** What is told and what ends it have one of these in common, so that they do not miss each other. */
    Set<String> groups();
}
