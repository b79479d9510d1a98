package io.relance.notification;

import java.util.Map;

/** What a node says, for the tests of other capabilities. */
public record Speaker(Templates templates) {

    /** Another one than that of the test, with words of its own. */
    public static Speaker elsewhere() {
        return new Speaker(new Templates());
    }

    /** In the built-in words. */
    public static Letters letters() {
        return new Letters(new Templates());
    }

    public String title(String kind, Language language, Map<String, Object> words) {
        return templates.alert(kind, language, words).title();
    }
}
