package io.relance.customer;

/** What is shown in place of what is not to be seen whole. */
final class Masks {

    private Masks() {}

    /** 上海华信科技有限公司 as 上海******公司: enough to recognise what one knows. */
    static String name(String name) {
        var points = name.codePoints().toArray();
        var kept = points.length > 5 ? 2 : 1;
        return masked(points, kept, points.length > 2 ? kept : 0);
    }

    /** 138****0000. */
    static String phone(String phone) {
        var points = phone.codePoints().toArray();
        return points.length < 8 ? masked(points, 0, 2) : masked(points, 3, 4);
    }

    private static String masked(int[] points, int first, int last) {
        var text = new StringBuilder();
        for (var i = 0; i < points.length; i++) {
            text.appendCodePoint(i < first || i >= points.length - last ? points[i] : '*');
        }
        return text.toString();
    }
}
