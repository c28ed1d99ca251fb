'use strict'

/** The functions of the package over a data.json that you supply: nothing of the policy is in it. Generated: do not edit. */

const { fromData: overData } = require('./runtime/index.cjs')

const fromData = exports.fromData = overData
