package io.relance.notification;

import java.util.Map;

/** What people read for the codes of festivals, birthdays and anniversaries. */
public final class OccasionNames {

    private static final Map<String, Wording> BY_CODE = Map.of(
            "spring-festival", new Wording("春节", "Spring Festival"),
            "lantern", new Wording("元宵节", "Lantern Festival"),
            "dragon-boat", new Wording("端午节", "Dragon Boat Festival"),
            "mid-autumn", new Wording("中秋节", "Mid-Autumn Festival"),
            "national-day", new Wording("国庆节", "National Day"),
            "new-year", new Wording("元旦", "New Year"),
            "birthday", new Wording("生日", "birthday"),
            "company-anniversary", new Wording("公司周年", "company anniversary"));

    private OccasionNames() {}

    /** A code that we do not know is called what the model calls it. */
    public static Wording of(String code, String otherwise) {
        return BY_CODE.getOrDefault(code, new Wording(otherwise, otherwise));
    }

    public static String in(Language language, String code, String otherwise) {
        return language.say(of(code, otherwise));
    }
}
