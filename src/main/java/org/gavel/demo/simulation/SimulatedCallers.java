package org.gavel.demo.simulation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.gavel.demo.Caller;

/** Makes simulated callers: people of many countries, and phones that show only a number, from ranges reserved for fiction. */
final class SimulatedCallers {

    private static final List<String> EUROPEAN_FIRST = List.of(
            "Anna",
            "Ben",
            "Carlos",
            "Clara",
            "Dirk",
            "Elena",
            "Emil",
            "Eva",
            "Felix",
            "Freya",
            "Gregor",
            "Hanna",
            "Ines",
            "Ivan",
            "Jakub",
            "Julia",
            "Katarina",
            "Lars",
            "Léa",
            "Luca",
            "Marie",
            "Mikael",
            "Nina",
            "Olga",
            "Paula",
            "Pierre",
            "Rosa",
            "Sofia",
            "Tom",
            "Ulrike",
            "Viktor",
            "Zoë");
    private static final List<String> EUROPEAN_LAST = List.of(
            "Andersen",
            "Becker",
            "Brandt",
            "Costa",
            "Dubois",
            "Eriksson",
            "Fischer",
            "García",
            "Horváth",
            "Ivanova",
            "Jansen",
            "Kovač",
            "Kowalski",
            "Larsen",
            "Lindqvist",
            "Marchetti",
            "Müller",
            "Nagy",
            "Novák",
            "O’Brien",
            "Petrova",
            "Popescu",
            "Rossi",
            "Schäfer",
            "Silva",
            "Sousa",
            "Tamm",
            "Vega",
            "Virtanen",
            "Weber");
    private static final List<String> CHINESE_LAST =
            List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "林", "郭", "何", "高", "罗");
    private static final List<String> CHINESE_FIRST = List.of(
            "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀英", "建国", "晓东", "志强",
            "雪梅", "子涵", "浩然", "雨桐", "欣怡");
    private static final List<String> INDIAN_FIRST = List.of(
            "Aarav", "Ananya", "Arjun", "Deepa", "Divya", "Ishaan", "Kavya", "Lakshmi", "Meera", "Nikhil", "Priya",
            "Rahul", "Rohan", "Sanjay", "Shreya", "Vikram");
    private static final List<String> INDIAN_LAST = List.of(
            "Agarwal",
            "Banerjee",
            "Chatterjee",
            "Desai",
            "Gupta",
            "Iyer",
            "Joshi",
            "Kapoor",
            "Kumar",
            "Mehta",
            "Menon",
            "Nair",
            "Patel",
            "Rao",
            "Reddy",
            "Sharma",
            "Singh",
            "Verma");
    private static final List<String> AFRICAN_FIRST = List.of(
            "Abena",
            "Adaeze",
            "Amara",
            "Chidi",
            "Fatou",
            "Kofi",
            "Kwame",
            "Lerato",
            "Mariam",
            "Ngozi",
            "Omar",
            "Sipho",
            "Tendai",
            "Thandiwe",
            "Wanjiru",
            "Yusuf");
    private static final List<String> AFRICAN_LAST = List.of(
            "Abiodun", "Adeyemi", "Banda", "Diallo", "Dlamini", "Eze", "Haddad", "Kamau", "Keita", "Mbeki", "Mensah",
            "Moyo", "Mwangi", "Nkosi", "Okafor", "Osei", "Sow", "Traoré");

    private static final double WITH_CAMERA = 0.35;
    private static final double WITH_MUTE_DETECT = 0.03;

    private final Random random;
    private int extension = 2_000;

    SimulatedCallers(Random random) {
        this.random = random;
    }

    /**
     * {@return the next caller}
     *
     * @param canvas whether the room has a canvas, so that some callers have a camera
     */
    Caller next(boolean canvas) {
        int kind = random.nextInt(100);
        if (kind < 8) {
            String number = phoneNumber();
            return Caller.phone(number, number);
        }
        String name = name(kind);
        Caller caller = new Caller(
                String.valueOf(extension++),
                name,
                "opus@48000",
                Map.of("email", email(name)),
                canvas && random.nextDouble() < WITH_CAMERA,
                false,
                false);
        return random.nextDouble() < WITH_MUTE_DETECT ? caller.withMuteDetect() : caller;
    }

    private String name(int kind) {
        if (kind < 50) {
            return any(EUROPEAN_FIRST) + " " + any(EUROPEAN_LAST);
        }
        if (kind < 74) {
            return any(CHINESE_LAST) + any(CHINESE_FIRST);
        }
        return kind < 88 ? any(INDIAN_FIRST) + " " + any(INDIAN_LAST) : any(AFRICAN_FIRST) + " " + any(AFRICAN_LAST);
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private String phoneNumber() {
        return switch (random.nextInt(3)) {
            case 0 -> String.format("+49 30 23125 %03d", random.nextInt(1_000));
            case 1 -> String.format("+44 20 7946 0%03d", random.nextInt(1_000));
            default -> String.format("+1 202 555 01%02d", random.nextInt(100));
        };
    }

    private String email(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace(' ', '.')
                .replaceAll("[^a-z.]", "");
        return (plain.isEmpty() ? "u" + extension : plain) + "@example.org";
    }
}
