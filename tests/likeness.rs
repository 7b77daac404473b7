//! Cards that say the same in nearly the same words are found, others are left alone.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::time::{Duration, Instant};

use kengesh::analysis::Likeness;

/// One thought in nearly the same words, as two people write it.
const SAME: [(&str, &str); 24] = [
    ("Нет сквера в центре города", "В центре города нет сквера"),
    ("Старые водопроводные сети", "старые водопроводные сети."),
    ("Износ водопроводных сетей", "Износ водопроводной сети"),
    ("Нехватка мест в детских садах", "Нехватка мест в детском саду"),
    ("Плохое состояние дорог на окраинах", "На окраинах плохое состояние дорог и тротуаров"),
    ("Отсутствие уличного освещения в новостройках", "Отсутствует уличное освещение в новостройках"),
    ("Высокий уровень безработицы среди молодёжи", "высокий уровень безработицы молодежи"),
    ("Ремонт школы № 2", "Ремонт школы №2"),
    ("Удобное расположение рядом со столицей", "Удобное расположение города рядом со столицей"),
    ("Обучить 20 женщин швейному делу", "Обучение 20 женщин швейному делу"),
    ("Слабая материальная база поликлиники", "Слабая материальная база в поликлинике города"),
    ("Нет очистных сооружений", "Очистных сооружений нет!"),
    ("Развитие туризма вдоль реки Чу", "Развивать туризм вдоль реки Чу"),
    ("Вывоз мусора по графику", "По графику вывоз мусора"),
    ("Низкая активность жителей на сходах", "Низкая активность жителей во время сходов"),
    ("Нехватка опытных врачей", "Нехватка опытных врачей в поликлинике и роддоме"),
    ("Детские площадки в каждом дворе", "Детская площадка в каждом дворе"),
    ("Жолдордун начар абалы жана көчө жарыгынын жоктугу", "Жолдордун абалы начар, көчө жарыгы жок"),
    ("Балдар бакчаларында орун жетишпейт", "Балдар бакчасында орун жетишпейт"),
    ("Қалада саябақ пен алаңдар аз", "Қалада саябақтар мен алаңдар аз"),
    ("Су құбырларының тозуы жоғары", "Су құбырлары тозуының жоғары болуы"),
    ("Old water pipes in the centre", "Water pipes in the centre are old"),
    ("Not enough places in kindergartens", "Not enough kindergarten places"),
    ("Young people leave for the capital", "Young people are leaving to the capital"),
];

/// Different thoughts with words in common.
const DIFFERENT: [(&str, &str); 22] = [
    ("Ремонт дорог в центре города", "Ремонт дорог на окраинах города"),
    ("Нет детского сада", "Нет детской площадки"),
    ("Высокий уровень жизни населения", "Низкий уровень жизни населения"),
    ("Капитальный ремонт средней школы № 1 в городе", "Капитальный ремонт средней школы № 5 в городе"),
    ("Построить мост", "Построить дом"),
    ("Развитие малого бизнеса", "Развитие спорта"),
    ("Нехватка врачей в поликлинике", "Нехватка учителей в школах"),
    ("Строительство детского сада в новостройке", "Строительство спортивной площадки в новостройке"),
    ("Износ тепловых сетей", "Износ водопроводных сетей"),
    ("Обучить 20 женщин швейному делу", "Обучить 50 водителей первой помощи"),
    ("Озеленение улиц города", "Освещение улиц города"),
    ("Замена труб на улице Мира в 2026 году", "Замена труб на улице Мира в 2028 году"),
    ("Рост числа туристов", "Рост числа преступлений"),
    ("Открыть центр обслуживания граждан", "Открыть центр обучения молодёжи"),
    ("Провести ярмарку вакансий для молодёжи", "Провести ярмарку мёда для туристов"),
    ("Суу түтүктөрүн алмаштыруу", "Суу эсептегичтерин коюу"),
    ("Жаңы мектеп куруу", "Жаңы бала бакча куруу"),
    ("Көше жарығын орнату", "Көше жөндеу"),
    ("New school in the east", "New park in the east"),
    ("Repair of the bridge in the centre", "Repair of the roof of the school"),
    ("Вода", "Вода и газ"),
    ("Газ", "Вода"),
];

/// One thought in other words or other forms of them: people find these, the computer does not.
const BEYOND: [(&str, &str); 6] = [
    ("Строительство нового детского сада на 150 мест", "Построить новый детский сад на 150 мест"),
    ("Ичүүчү суунун жетишсиздиги", "Ичүүчү суу жетишсиз"),
    ("Дети ходят в школу в три смены", "Не хватает школьных мест"),
    ("Вода подаётся по часам", "Перебои с водоснабжением"),
    ("Молодёжь уезжает", "Отток молодых людей"),
    ("Түн караңгы", "Көчө жарыгы жок"),
];

fn found(a: &str, b: &str) -> Option<f32> {
    let nearest = |a: &str, b: &str| Likeness::of([a]).nearest(b).map(|(_, alike)| alike);
    let alike = nearest(a, b);
    assert_eq!(alike, nearest(b, a), "{a} and {b} both ways");
    alike
}

#[test]
fn the_same_thought_in_nearly_the_same_words_is_found() {
    let missed: Vec<_> = SAME.iter().filter(|(a, b)| found(a, b).is_none()).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn other_thoughts_are_left_alone() {
    let taken: Vec<_> = DIFFERENT.iter().chain(&BEYOND).filter(|(a, b)| found(a, b).is_some()).collect();
    assert!(taken.is_empty(), "{taken:#?}");
}

#[test]
fn the_nearest_of_many_is_found() {
    let all = SAME.iter().map(|(a, _)| *a).chain(DIFFERENT.iter().map(|(a, _)| *a));
    let cards = Likeness::of(all);
    for (place, (_, b)) in SAME.iter().enumerate() {
        assert_eq!(cards.nearest(b).map(|(at, _)| at), Some(place), "{b}");
    }
}

#[test]
fn texts_without_words_are_like_nothing() {
    let cards = Likeness::of(["", "…", "и на"]);
    assert_eq!(cards.nearest(""), None);
    assert_eq!(cards.nearest("!"), None);
    assert_eq!(cards.nearest("И на"), Some((2, 1.0)));
}

#[test]
fn letters_put_together_from_signs_are_the_same_letters() {
    let cards = Likeness::of(["Тёплый детский сад"]);
    assert_eq!(cards.nearest("те\u{308}плыи\u{306} детскии\u{306} сад"), Some((0, 1.0)));
}

#[test]
fn ten_thousand_texts_are_no_burden() {
    let text = |n: usize| format!("Развитие города: мера {n} для улицы {} и района {}", n % 97, n % 13);
    let cards = Likeness::of((0..10_000).map(text));
    let start = Instant::now();
    for n in 0..50 {
        assert_eq!(cards.nearest(&text(n * 7)).map(|(at, _)| at), Some(n * 7));
        assert_eq!(cards.nearest("Развитие города: отдых на улице и в районе"), None);
    }
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}
