"""Runs steps in a Spark that has two executors with memory of their own, so that what they exchange is shuffled.

Reads {"executors", "cores", "memory", "steps"} as JSON; a step is {"conf": {…}}, {"view", "path"} for Parquet,
{"sql"}, {"rows": query} or {"write": query, "path"} to Parquet. Prints a JSON of {"version", "results"} with the rows
of each "rows", and the seconds that each "write" took.
"""

import json
import os
import sys
import time

import pyspark
from pyspark.sql import SparkSession

os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
os.environ["SPARK_LOCAL_HOSTNAME"] = "localhost"
os.environ["PYSPARK_PYTHON"] = sys.executable

given = json.load(sys.stdin)
master = f"local-cluster[{given['executors']},1,{given['memory']}]"
builder = SparkSession.builder.master(master).config(map=given["conf"])
spark = builder.getOrCreate()
spark.sparkContext.setLogLevel("ERROR")

results = []
try:
    for step in given["steps"]:
        if "conf" in step:
            for name, value in step["conf"].items():
                spark.conf.set(name, value)
        elif "view" in step:
            spark.read.parquet(step["path"]).createOrReplaceTempView(step["view"])
        elif "sql" in step:
            spark.sql(step["sql"])
        elif "rows" in step:
            results.append([list(row) for row in spark.sql(step["rows"]).collect()])
        else:
            started = time.time()
            spark.sql(step["write"]).write.mode("overwrite").parquet(step["path"])
            results.append(time.time() - started)
except Exception as error:
    spark.stop()
    # The last that is printed: what Spark says while it stops is of no use.
    sys.exit(str(error)[:2000])
print(json.dumps({"version": spark.version, "results": results}))
spark.stop()
