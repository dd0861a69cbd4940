-- A journal as version 1 wrote it: its tables, a world that stands on the first founding, progress and a session.
PRAGMA application_id = 1953851761;
PRAGMA user_version = 1;
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE bases (
            fingerprint TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('founding', 'file')),
            content TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
INSERT INTO "bases" VALUES('9fc6571cf0a51a5e','founding','{"accounts":[{"id":"lin","kind":"personal","mobile":"13800000001","name":"林夏","pinyin":"lin xia"},{"id":"zhou","kind":"personal","name":"周航","pinyin":"zhou hang"},{"id":"chen","kind":"personal","name":"陈默","pinyin":"chen mo"},{"id":"su","kind":"enterprise-managed","managed-by":"lanjing","name":"苏晴","pinyin":"su qing"},{"id":"he","kind":"personal","name":"何川","pinyin":"he chuan"},{"id":"wang","kind":"personal","name":"王雨桐","pinyin":"wang yu tong"},{"id":"gao","kind":"personal","name":"高一"},{"id":"nobody","kind":"personal","name":"Nora Body"}],"clock":1772415660,"current-enterprise":{"lin":"yunshan"},"departments":[{"enterprise":"yunshan","id":"office","name":"总经办","number":1},{"enterprise":"yunshan","id":"product","name":"产品与设计部"},{"enterprise":"yunshan","id":"design","name":"设计组","parent":"product"},{"enterprise":"yunshan","id":"empty","name":"筹备组"},{"enterprise":"qinghe","id":"office","name":"办公室"}],"enterprises":[{"corp-id":"ding1","exit-policy":"direct","id":"yunshan","industry":"软件","name":"云杉科技","pinyin":"yun shan ke ji","verified":true},{"corp-id":"ding2","exit-policy":"direct","id":"qinghe","name":"青禾设计","pinyin":"qing he she ji","verified":false},{"corp-id":"ding3","exit-policy":"direct","id":"beichen","name":"北辰软件","verified":false},{"corp-id":"ding4","exit-policy":"approval","id":"haitang","name":"海棠教育","verified":false},{"corp-id":"ding5","exit-policy":"forbidden","id":"lanjing","name":"蓝鲸物流","verified":false},{"corp-id":"ding6","exit-policy":"direct","id":"studio","name":"林夏工作室","verified":false}],"main-enterprise":{"lin":"yunshan"},"memberships":[{"account":"lin","department":"design","enterprise":"yunshan","joined":1600172800,"role":"member","title":"设计师"},{"account":"he","department":"product","enterprise":"yunshan","joined":1600259200,"role":"member"},{"account":"chen","department":"design","enterprise":"yunshan","joined":1600086400,"role":"sub-administrator"},{"account":"zhou","department":"office","enterprise":"yunshan","joined":1600000000,"role":"main-administrator","title":"总经理"},{"account":"wang","department":"design","enterprise":"yunshan","joined":1600345600,"role":"member"},{"account":"su","enterprise":"yunshan","joined":1600432000,"role":"member"},{"account":"gao","department":"design","enterprise":"yunshan","joined":1600518400,"role":"member"},{"account":"zhou","enterprise":"qinghe","joined":1600000000,"role":"main-administrator"},{"account":"lin","department":"office","enterprise":"qinghe","joined":1600691200,"role":"member"},{"account":"zhou","enterprise":"beichen","joined":1600000000,"role":"main-administrator"},{"account":"lin","enterprise":"beichen","joined":1600604800,"role":"member"},{"account":"zhou","enterprise":"haitang","joined":1600000000,"role":"main-administrator"},{"account":"lin","enterprise":"haitang","joined":1600777600,"role":"member"},{"account":"zhou","enterprise":"lanjing","joined":1600000000,"role":"main-administrator"},{"account":"lin","enterprise":"lanjing","joined":1600864000,"role":"member"},{"account":"su","enterprise":"lanjing","joined":1600864000,"role":"member"},{"account":"lin","enterprise":"studio","joined":1600950400,"role":"main-administrator"}],"scenario":"small"}');
CREATE TABLE events (
            world INTEGER NOT NULL REFERENCES worlds (id) ON DELETE CASCADE,
            sequence INTEGER NOT NULL,
            version INTEGER NOT NULL,
            kind TEXT NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (world, sequence)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "events" VALUES(1,0,1,'world-founded','{"at":1772415660,"body":{"base":"9fc6571cf0a51a5e","clock-offset":0,"kind":"world-founded","scenario":"small"},"sequence":0,"version":1}');
INSERT INTO "events" VALUES(1,1,1,'member-left','{"actor":"he","at":1772415720,"body":{"current-enterprise":{},"kind":"member-left","main-enterprise":{},"record":{"account":"he","at":1772415720,"enterprise":"yunshan","name":"何川","reason":"leave"}},"sequence":1,"version":1}');
INSERT INTO "events" VALUES(1,2,1,'member-left','{"actor":"lin","at":1772415780,"body":{"current-enterprise":{"to":"beichen"},"kind":"member-left","main-enterprise":{"to":"beichen"},"record":{"account":"lin","at":1772415780,"enterprise":"yunshan","mobile":"13800000001","name":"林夏","reason":"leave"}},"sequence":2,"version":1}');
INSERT INTO "events" VALUES(1,3,1,'current-enterprise-changed','{"actor":"lin","at":1772415840,"body":{"account":"lin","from":"beichen","kind":"current-enterprise-changed","to":"qinghe"},"sequence":3,"version":1}');
INSERT INTO "events" VALUES(1,4,1,'main-enterprise-changed','{"actor":"lin","at":1772415900,"body":{"account":"lin","cause":"request","from":"beichen","kind":"main-enterprise-changed","to":"qinghe"},"sequence":4,"version":1}');
INSERT INTO "events" VALUES(1,5,1,'main-enterprise-changed','{"actor":"lin","at":1772415900,"body":{"account":"lin","cause":"request","from":"qinghe","kind":"main-enterprise-changed","to":"beichen"},"sequence":5,"version":1}');
INSERT INTO "events" VALUES(1,6,1,'main-enterprise-changed','{"actor":"lin","at":1772415900,"body":{"account":"lin","cause":"request","from":"beichen","kind":"main-enterprise-changed","to":"qinghe"},"sequence":6,"version":1}');
INSERT INTO "events" VALUES(1,7,1,'main-enterprise-changed','{"actor":"lin","at":1772415900,"body":{"account":"lin","cause":"request","from":"qinghe","kind":"main-enterprise-changed","to":"beichen"},"sequence":7,"version":1}');
INSERT INTO "events" VALUES(1,8,1,'main-enterprise-change-scheduled','{"actor":"lin","at":1772415960,"body":{"account":"lin","effective":1774972800,"kind":"main-enterprise-change-scheduled","to":"haitang"},"sequence":8,"version":1}');
INSERT INTO "events" VALUES(1,9,1,'current-enterprise-changed','{"actor":"lin","at":1772416020,"body":{"account":"lin","from":"qinghe","kind":"current-enterprise-changed","to":"beichen"},"sequence":9,"version":1}');
INSERT INTO "events" VALUES(1,10,1,'clock-advanced','{"actor":"lin","at":1775001600,"body":{"kind":"clock-advanced","seconds":2585520},"sequence":10,"version":1}');
INSERT INTO "events" VALUES(1,11,1,'main-enterprise-changed','{"at":1775001600,"body":{"account":"lin","cause":"schedule","from":"beichen","kind":"main-enterprise-changed","to":"haitang"},"sequence":11,"version":1}');
INSERT INTO "events" VALUES(1,12,1,'current-enterprise-changed','{"actor":"lin","at":1775001600,"body":{"account":"lin","from":"beichen","kind":"current-enterprise-changed","to":"qinghe"},"sequence":12,"version":1}');
CREATE TABLE progress (
            way TEXT NOT NULL PRIMARY KEY,
            walked INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
INSERT INTO "progress" VALUES('1',1772424000);
CREATE TABLE sessions (
            world INTEGER NOT NULL REFERENCES worlds (id) ON DELETE CASCADE,
            device TEXT NOT NULL,
            account TEXT NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (world, device, account)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "sessions" VALUES(1,'phone','lin','{}');
CREATE TABLE snapshots (
            world INTEGER NOT NULL PRIMARY KEY REFERENCES worlds (id) ON DELETE CASCADE,
            body TEXT NOT NULL
        ) STRICT;
INSERT INTO "snapshots" VALUES(1,'{"base":"9fc6571cf0a51a5e","change":{"clock-offset":2585520,"current-enterprise":{"lin":"beichen"},"departed":{"yunshan":["he","lin"]},"leave-records":{"yunshan":[{"account":"he","at":1772415720,"enterprise":"yunshan","name":"何川","reason":"leave"},{"account":"lin","at":1772415780,"enterprise":"yunshan","mobile":"13800000001","name":"林夏","reason":"leave"}]},"main-changes":{"lin":{"count":5,"month":"2026-03"}},"main-enterprise":{"lin":"beichen"},"scheduled-main":{"lin":{"effective":1774972800,"enterprise":"haitang"}}},"clock":1775001600,"revision":11}');
CREATE TABLE worlds (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            base TEXT NOT NULL REFERENCES bases (fingerprint)
        ) STRICT;
INSERT INTO "worlds" VALUES(1,'free','9fc6571cf0a51a5e');
COMMIT;
